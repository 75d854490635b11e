import { structureOf, textOf } from '../args.ts'
import { checkView, isViewTooLarge } from '../blocks.ts'
import { describeView } from '../describe.ts'
import { elementsOf } from '../elements.ts'
import { limits } from '../limits-kept.ts'
import type { View, ViewDefinition } from '../state.ts'
import { findView, newView, putBack, redefined, setStack, stackOf } from '../views.ts'
import { type Answer, isAnswer, no, noBecause, yes } from '../wire.ts'
import { type Call, hasScope, type Methods, personSeen } from './method.ts'

/** The view that was given, judged. A `file_input` needs the scope `files:read`. */
function readView(call: Call, type: ViewDefinition['type']): ViewDefinition | Answer {
  const given = structureOf(call.args, 'view')
  if (given === undefined) return noBecause('invalid_arguments', ['missing required field: view'])
  if (isViewTooLarge(given)) return no('view_too_large')
  const checked = checkView(given, () => call.world.nextId('b'))
  if ('problems' in checked) return noBecause('invalid_arguments', checked.problems)
  if (checked.passed.type !== type) return noBecause('invalid_arguments', [`must be a ${type} view [json-pointer:/view/type]`])
  const asksFiles = checked.passed.blocks.flatMap(elementsOf).some((element) => element.type === 'file_input')
  if (asksFiles && !hasScope(call, 'files:read'))
    return no('missing_scope', { needed: 'files:read', provided: call.installation.scopes.join(',') })
  return checked.passed
}

const shown = (call: Call, view: View): Answer => yes({ view: describeView(call.world, view, stackOf(call.world, view.personId)) })

const put = (isPush: boolean) => (call: Call) => {
  const definition = readView(call, 'modal')
  if (isAnswer(definition)) return definition
  const trigger = call.triggers.spend(textOf(call.args, 'trigger_id') ?? '')
  if (typeof trigger === 'string') return no(trigger)
  const { personId, workspaceId } = trigger
  const below = isPush ? stackOf(call.world, personId) : []
  if (isPush && below.length === 0) return no('not_found')
  if (below.length >= limits.viewStack) return no('push_limit_reached')
  const view = newView(call.world, workspaceId, personId, definition)
  setStack(call.world, personId, workspaceId, [...below, view])
  return shown(call, view)
}

function update(call: Call): Answer {
  const view = findView(call.world, { id: textOf(call.args, 'view_id'), externalId: textOf(call.args, 'external_id') })
  if (view === undefined || !call.installation.workspaceIds.has(view.workspaceId)) return no('not_found')
  const hash = textOf(call.args, 'hash')
  if (hash !== undefined && hash !== view.hash) return no('hash_conflict')
  const definition = readView(call, view.definition.type)
  if (isAnswer(definition)) return definition
  const changed = redefined(call.world, view, definition)
  putBack(call.world, changed)
  return shown(call, changed)
}

function publish(call: Call): Answer {
  if (call.world.app.homeTab === false) return no('not_enabled')
  const person = personSeen(call, textOf(call.args, 'user_id'))
  if (person === undefined) return no('user_not_found')
  const before = call.world.homes.get(person.id)
  const hash = textOf(call.args, 'hash')
  if (hash !== undefined && before !== undefined && hash !== before.hash) return no('hash_conflict')
  const definition = readView(call, 'home')
  if (isAnswer(definition)) return definition
  const view =
    before === undefined ? newView(call.world, person.workspaceId, person.id, definition) : redefined(call.world, before, definition)
  putBack(call.world, view)
  return shown(call, view)
}

export const views: Methods = {
  'views.open': { tier: 4, needs: ['trigger_id'], run: put(false) },
  'views.push': { tier: 4, needs: ['trigger_id'], run: put(true) },
  'views.update': { tier: 4, run: update },
  'views.publish': { tier: 4, needs: ['user_id'], run: publish },
}
