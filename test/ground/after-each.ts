import { afterEach, vi } from 'vitest'
import { closeWhatIsLeft } from './left-open.ts'

// Test files share a process: nothing that one of them leaves may reach the next.
afterEach(async () => {
  vi.useRealTimers()
  await closeWhatIsLeft()
})
