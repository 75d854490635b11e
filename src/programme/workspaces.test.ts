import { expect, onTestFinished, test } from 'vitest'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { workspacesIn } from './workspaces.prisma.ts'

test('A programme does not move into a workspace that never installed Pari', async () => {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const joining = workspacesIn(database.prisma).joinWorkspace('01890000-0000-7000-8000-000000000001', { platform: 'slack', id: 'T9' })
  await expect(joining).rejects.toThrow('The workspace slack T9 is not known.')
})
