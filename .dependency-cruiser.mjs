// The borders of the house. Each rule is one sentence; `npm run check:borders` prints the sentence of a rule that was broken.
// test/borders.test.ts breaks every rule on purpose, so a rule that went blind is noticed.
import { commonGround, composition, features, pureNames } from './test/map.ts'

const any = (names) => `(?:${names.join('|')})`
const npm = (names) => `(?:^|node_modules/)${any(names)}(?:/|$)`

const tests = '[.]test[.]ts$|^(?:test|bench|adapters/[^/]+/test)/'
const prismaFile = '[.]prisma[.]ts$'
const pureFile = `^src/.*(?:/|[.])${any(pureNames)}[.]ts$`
const featureRoom = `^src/${any(features)}/`
const groundRoom = `^src/${any(commonGround)}/`
const machine = '^(?:node:)?(?:fs|child_process|net|tls|http|http2|https|dgram|cluster|worker_threads|os|inspector)(?:/|$)'
const prisma = [npm(['@prisma', 'pg']), '^prisma/generated/']

/** npm packages that only calculate. */
const calculating = npm(['temporal-polyfill', 'date-holidays', 'zod', 'munkres'])

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule(
      'core-knows-no-platform',
      'Nothing in src/ knows Slack or Teams: a platform is reached through src/platform.ts, and only composition hands adapters in.',
      { path: '^src/', pathNot: composition },
      { path: '^adapters/' },
    ),
    rule(
      'slack-lives-in-its-adapter',
      'Only adapters/slack imports @slack/*, so that everything else can be read and tested without it; contract tests and benches hold it against the local end.',
      { pathNot: ['^adapters/slack/', '^(?:test/contracts|bench)/'] },
      { path: npm(['@slack']) },
    ),
    rule(
      'teams-lives-in-its-adapter',
      'Only adapters/teams imports botbuilder and its family: that SDK is out of support and must stay replaceable; contract tests and benches hold it against the local end.',
      { pathNot: ['^adapters/teams/', '^(?:test/contracts|bench)/'] },
      { path: npm(['botbuilder[^/]*', 'botframework[^/]*', '@microsoft']) },
    ),
    rule(
      'the-clockwork-lives-in-jobs',
      'Only src/jobs imports node-cron and pg-boss: the rest of the house knows what is due, not what wakes it.',
      { pathNot: '^src/jobs/' },
      { path: npm(['node-cron', 'pg-boss']) },
    ),
    rule(
      'the-database-lives-in-prisma-files',
      'Only *.prisma.ts and src/store import Prisma, its generated client or pg; a room asks its own store.ts for what it needs.',
      { path: '^(?:src|adapters)/', pathNot: [tests, prismaFile, '^src/store/'] },
      { path: prisma },
    ),
    rule(
      'stores-are-plugged-in',
      'Only composition and other *.prisma.ts files import a *.prisma.ts file: rooms depend on the interface in store.ts.',
      { path: '^(?:src|adapters)/', pathNot: [tests, prismaFile, composition] },
      { path: prismaFile },
    ),
    rule(
      'adapters-see-the-front-door',
      'From src/, an adapter sees core.ts, command.ts, asking.ts, platform.ts, notebook.ts, views and kit, and nothing behind them.',
      { path: '^adapters/' },
      { path: '^src/', pathNot: '^src/(?:(?:core|command|asking|platform|notebook)[.]ts$|views/|kit/)' },
    ),
    rule(
      'adapters-are-strangers',
      'An adapter never imports another adapter: what two of them need belongs to the core.',
      { path: '^adapters/([^/]+)/' },
      { path: '^adapters/', pathNot: '^adapters/$1/' },
    ),
    rule(
      'rules-are-pure',
      'Files of rules import only the clock types, results, other rules and packages that calculate, so that they decide from facts and now alone.',
      { path: pureFile },
      {
        dependencyTypesNot: ['type-only', 'type-import'],
        pathNot: ['^src/kit/(?:clock|result)[.]ts$', pureFile, calculating, '^(?:node:)?module$'],
      },
    ),
    rule(
      'rules-know-no-store',
      'Not even as a type do files of rules know a store, a database, the log, the configuration or the machine.',
      { path: pureFile },
      { path: ['^src/store/', 'store[.]ts$', prismaFile, ...prisma, '^src/kit/log[.]ts$', '^src/config[.]ts$', '^src/jobs/', machine] },
    ),
    rule(
      'features-are-strangers',
      'A feature never imports another feature: what one must know of another is a fact on the common ground.',
      { path: `^src/(${any(features)})/` },
      { path: featureRoom, pathNot: '^src/$1/' },
    ),
    rule(
      'features-never-walk-back',
      'Features, the common ground and the front door never import what calls them: the door, the jobs, the composition.',
      { path: [featureRoom, groundRoom, '^src/core[.]ts$'] },
      { path: ['^src/(?:jobs/|core[.]ts$)', composition] },
    ),
    rule(
      'common-ground-knows-no-feature',
      'Programme, people and delivery import no feature: every feature stands on them.',
      { path: groundRoom },
      { path: featureRoom },
    ),
    rule(
      'rooms-have-doors',
      'From outside, a feature is entered by its index.ts; only composition may also take its *.prisma.ts.',
      { path: '^(?:src|adapters)/([^/]+)', pathNot: [tests, composition] },
      { path: featureRoom, pathNot: ['^src/$1/', `^src/${any(features)}/index[.]ts$`] },
    ),
    rule(
      'composition-uses-doors',
      'Composition enters a feature by its index.ts or its *.prisma.ts, never deeper.',
      { path: composition, pathNot: tests },
      { path: featureRoom, pathNot: [`^src/${any(features)}/index[.]ts$`, prismaFile] },
    ),
    rule(
      'kit-knows-no-domain',
      'src/kit imports nothing of the house but itself: no domain word is allowed there.',
      { path: '^src/kit/' },
      { path: '^(?:src|adapters|prisma)/', pathNot: '^src/kit/' },
    ),
    rule(
      'views-are-plain',
      'The message language knows commands and kit only, so that adapters can use it alone.',
      { path: '^src/views/' },
      { path: '^(?:src|adapters|prisma)/', pathNot: ['^src/(?:views|kit)/', '^src/command[.]ts$'] },
    ),
    rule(
      'the-store-knows-no-room',
      'src/store opens, migrates and transacts; it imports kit and the generated client, no room of the house.',
      { path: '^src/store/' },
      { path: '^(?:src|adapters)/', pathNot: '^src/(?:store|kit)/' },
    ),
    rule(
      'nobody-imports-an-entry',
      'main.js, rehearse.ts and tenants.ts are started, not imported.',
      {},
      { path: '^src/(?:main[.]js|(?:rehearse|tenants)[.]ts)$' },
    ),
    rule(
      'settings-arrive-as-arguments',
      'Only composition reads src/config.ts: every other room is handed the values it needs.',
      { path: '^(?:src|adapters)/', pathNot: [tests, composition, '^src/config[.]ts$'] },
      { path: '^src/config[.]ts$' },
    ),
    rule(
      'the-machine-is-at-the-edges',
      'Files, processes and sockets are touched by src/store, src/config.ts, composition and adapters; the rooms between are given what they need.',
      { path: '^src/', pathNot: [tests, '^src/store/', '^src/config[.]ts$', composition] },
      { path: machine },
    ),
    rule(
      'shipped-code-knows-no-test',
      'src and adapters never import tests, test builders or benches.',
      { path: '^(?:src|adapters|prisma)/', pathNot: tests },
      { path: tests },
    ),
    rule(
      'shipped-code-needs-no-tools',
      'src and adapters import only what `dependencies` in package.json installs in production; the page is bundled before that.',
      { path: '^(?:src|adapters)/', pathNot: [tests, '^adapters/playground/page/'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-circles',
      'No file imports itself, however far around, types included: nothing here needs it, and a circle hides where an idea lives.',
      {},
      { circular: true },
    ),
    rule('imports-exist', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    // SWC, as dependency-cruiser cannot read through TypeScript 7. It sees every `import type`; inline import('…') types it
    // would miss, so the linter forbids those (typescript/consistent-type-imports).
    parser: 'swc',
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: '(?:^|/)dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'types', 'default'] },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
