import { expect, test } from 'vitest'
import { isConnector } from './hosts.ts'

const local = 'http://127.0.0.1:4000'
const lets = (address: string, connectorUrl: string | undefined = local) => isConnector(new URL(address), connectorUrl)

test.each([
  'https://smba.trafficmanager.net/emea/8c6f/',
  'https://smba.infra.gcc.teams.microsoft.com/teams/',
  'https://smba.infra.gov.teams.microsoft.us/teams/',
  'https://europe.api.botframework.com/',
  'http://127.0.0.1:4000/emea/',
])('%s is a connector', (address) => {
  expect(lets(address)).toBe(true)
})

test.each([
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net:8443/emea/',
  'https://evil.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.example.org/',
  'https://evilbotframework.com/',
  'https://smba.trafficmanager.net@example.org/',
  'https://someone@smba.trafficmanager.net/',
  'http://127.0.0.1:4001/emea/',
  'http://169.254.169.254/',
])('%s is none', (address) => {
  expect(lets(address)).toBe(false)
})

test('without a configured connector only Microsoft’s are', () => {
  expect(isConnector(new URL('http://127.0.0.1:4000/'), undefined)).toBe(false)
})
