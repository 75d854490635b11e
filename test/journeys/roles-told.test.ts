/** What is shown of a change of somebody's role is what they hear, on every platform. */
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aCohort, aCoordinator, emailOf, platforms, type Stage } from '../ground/builders.ts'
import { commandOf, labelsIn, showRoles } from '../ground/roles.ts'
import { formIn } from '../ground/workplace.ts'
import { stagesOn } from './new-stage.ts'

describe.each(platforms)('On %s, an owner', (platform) => {
  const newStage = stagesOn(platform)

  /** Cecilia coordinates with Carla, and owns the app. */
  async function staged() {
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    await stage.prisma.address.updateMany({ data: { kind: 'member' } })
    const { workspaceId, externalId } = await stage.prisma.address.findFirstOrThrow({ where: { person: { email: emailOf('Cecilia') } } })
    await stage.prisma.owner.create({ data: { workspaceId, externalId } })
    await stage.until('2026-12-22T10:00')
    const press = (reply: Reply, label: string) => stage.tap('Cecilia', commandOf(reply, label))
    return { stage, press, roles: () => stage.tap('Cecilia', showRoles(stage.cohortId)) }
  }

  const named = async (stage: Stage, who: string, role: string): Promise<Reply> => {
    const [core, cecilia] = [stage.house.core, stage.addressOf('Cecilia')]
    const form = formIn(await core.open({ do: 'openNaming', mark: 'opening', cohort: stage.cohortId }, cecilia))
    const shown = await core.submit(form.sends, { texts: { who, role }, files: {} }, cecilia)
    if (!('view' in shown)) throw new Error(JSON.stringify(shown))
    return shown
  }

  it('sees who may do what, and removes a coordinator, who hears the words that were shown', async () => {
    const { stage, press, roles } = await staged()
    const shown = await roles()
    expect(plainText(shown.view)).toContain('Coordinators (2)')
    expect(plainText(shown.view)).toContain('Cecilia (you)')
    expect(labelsIn(shown)).toEqual(['Remove coordinator: Carla', 'Step back as coordinator', 'Step back as owner', 'Name somebody'])
    const preview = await press(shown, 'Remove coordinator: Carla')
    const words = 'You no longer coordinate Spring mentoring: Cecilia changed that.'
    expect(plainText(preview.view)).toContain('No longer a coordinator: Carla?')
    expect(plainText(preview.view)).toContain(`We’ll tell Carla:\n• ${words}`)
    expect(stage.inbox('Carla', 'coordination.removed')).toEqual([])
    const done = await press(preview, 'Yes, remove them')
    expect(plainText(done.view)).toContain('Done: they no longer coordinate this programme.')
    expect(plainText(done.view)).toContain('Coordinators (1)')
    expect(stage.inbox('Carla', 'coordination.removed').map(({ text }) => text)).toEqual([expect.stringContaining(words)])
    expect(await stage.deeds()).toContainEqual({ deed: 'removedCoordinator', by: 'Cecilia' })
    expect((await stage.tap('Carla', { do: 'showPeople', mark: 'look', cohort: stage.cohortId })).accepted).toBe(false)
  })

  it('names somebody by a part of their name, who hears what they may do now once it can no longer be undone', async () => {
    const { stage, press, roles } = await staged()
    const preview = await named(stage, 'wilm', 'viewer')
    expect(plainText(preview.view)).toContain('They’ll see the numbers of Spring mentoring, but no names.')
    expect(await stage.prisma.viewer.count()).toBe(0)
    const done = await press(preview, 'Yes, name them')
    expect(plainText(done.view)).toContain('Wilma (numbers only)')
    expect(stage.inbox('Wilma', 'coordination.named')).toEqual([])
    await stage.until('+11')
    const told = () => stage.inbox('Wilma', 'coordination.named').map(({ text }) => text)
    expect(told()).toEqual([
      expect.stringContaining('You can now see the numbers of Spring mentoring, without names: Cecilia changed that.'),
    ])
    const more = await press(await press(await roles(), 'Let see names: Wilma'), 'Yes, change it')
    expect(plainText(more.view)).toContain('Wilma (numbers and names)')
    await stage.until('+11')
    expect(told().at(-1)).toContain('the numbers and the names of Spring mentoring')
    await press(await press(await roles(), 'Only numbers: Wilma'), 'Yes, change it')
    await press(await press(await roles(), 'Remove viewer: Wilma'), 'Yes, remove them')
    await stage.until('+11')
    expect(told()).toHaveLength(2)
    expect(stage.inbox('Wilma', 'coordination.removed')).toHaveLength(1)
  })

  it('names somebody and thinks again: nobody hears of either', async () => {
    const { stage, press, roles } = await staged()
    await press(await press(await named(stage, 'wilma@example.org', 'namesViewer'), 'Yes, name them'), 'Undo')
    expect(await stage.prisma.viewer.count()).toBe(0)
    await stage.until('+1')
    await press(await named(stage, 'Wilma', 'viewer'), 'Yes, name them')
    await press(await press(await roles(), 'Remove viewer: Wilma'), 'Yes, remove them')
    await stage.until('+30')
    expect([...stage.inbox('Wilma', 'coordination.named'), ...stage.inbox('Wilma', 'coordination.removed')]).toEqual([])
  })

  it('names another owner, and then steps back', async () => {
    const { stage, press, roles } = await staged()
    await press(await named(stage, 'Wilma', 'owner'), 'Yes, name them')
    expect(stage.inbox('Wilma', 'coordination.named').at(-1)?.text).toContain('You’re now an owner of the app here: Cecilia named you.')
    const preview = await press(await roles(), 'Step back as owner')
    expect(plainText(preview.view)).toContain('We won’t tell anybody.')
    const done = await press(preview, 'Yes, step back')
    expect(plainText(done.view)).toContain('Done: you’re no longer an owner of the app here.')
    expect(plainText(done.view)).toContain('Only owners can name and remove people.')
    expect(labelsIn(done)).toEqual(['Step back as coordinator'])
  })
})
