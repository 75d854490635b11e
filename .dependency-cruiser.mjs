// The borders of the house. Each rule is one sentence; `npm run check:borders` prints the sentence of a rule that was broken.
// test/house/borders.test.ts breaks every rule on purpose, so a rule that went blind is noticed.
import { commonGround, composition, features, lookout, pureNames } from './test/house/map.ts'

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
const calculating = npm(['temporal-polyfill', 'date-holidays', 'zod', 'munkres', 'fastest-levenshtein'])

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule(
      'core-knows-no-platform',
      'Nothing in src/ knows Slack, Teams or the playground: a platform is reached through src/contract/platform.ts, and only the process hands adapters in.',
      { path: '^src/', pathNot: [tests, lookout] },
      { path: '^(?:adapters|playground)/' },
    ),
    rule(
      'slack-lives-in-its-adapter',
      'Only adapters/slack imports @slack/*, so that everything else can be read and tested without it; contract tests and benches hold it against the local end.',
      { pathNot: ['^adapters/slack/', '^(?:test/contracts|bench)/'] },
      { path: npm(['@slack']) },
    ),
    rule(
      'teams-lives-in-its-adapter',
      'Only adapters/teams/access/sdk.ts imports botbuilder and its family: that SDK is out of support and must stay replaceable; contract tests and benches hold it against the local end.',
      { pathNot: ['^adapters/teams/access/sdk[.]ts$', '^(?:test/contracts|bench)/'] },
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
      'Only *.prisma.ts, src/store and src/embedded-postgres import Prisma, its generated client or pg; a room asks its own store.ts for what it needs.',
      { path: '^(?:src|adapters|playground)/', pathNot: [tests, prismaFile, '^src/(?:store|embedded-postgres)/'] },
      { path: prisma },
    ),
    rule(
      'stores-are-plugged-in',
      'Only composition, the doors of rooms and other *.prisma.ts files import a *.prisma.ts file: the rest of a room depends on the interface in store.ts.',
      { path: '^(?:src|adapters|playground)/', pathNot: [tests, prismaFile, composition, `^src/${any(features)}/index[.]ts$`] },
      { path: prismaFile },
    ),
    rule(
      'a-room-plugs-in-its-own-stores',
      'The index.ts of a room hands out its own stores; they concern no other room.',
      { path: `^src/(${any(features)})/index[.]ts$` },
      { path: prismaFile, pathNot: '^src/$1/' },
    ),
    rule(
      'adapters-see-the-contract',
      'From src/, an adapter and the local ends of the playground see the contract and kit, and nothing behind them.',
      { path: '^(?:adapters|playground/(?:ends|slack-end|teams-end|page))/' },
      { path: '^src/', pathNot: '^src/(?:contract|kit)/' },
    ),
    rule(
      'adapters-are-strangers',
      'An adapter never imports another adapter, nor the playground; tests of the playground hold its ends against both.',
      { path: '^adapters/([^/]+)/' },
      { path: '^(?:adapters|playground)/', pathNot: '^adapters/$1/' },
    ),
    rule(
      'the-playground-has-a-stage',
      'Only the stage of the playground looks at adapters and the house; its ends and its page are the other side of the wire.',
      { path: '^playground/(?:ends|slack-end|teams-end|page)/', pathNot: tests },
      { path: '^(?:adapters|playground/stage)/' },
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
      { path: ['^src/store/', 'store[.]ts$', prismaFile, ...prisma, '^src/kit/log[.]ts$', '^src/process/', '^src/jobs/', machine] },
    ),
    rule(
      'features-are-strangers',
      'A feature never imports another feature: what one must know of another is a fact on the common ground.',
      { path: `^src/(${any(features)})/` },
      { path: featureRoom, pathNot: '^src/$1/' },
    ),
    rule(
      'features-never-walk-back',
      'Features and the common ground never import what calls them: the house, the jobs, the process. A room knows the contract of rooms alone: src/house/room.ts, housing.ts, commands.ts, kinds.ts and rehearses.ts for its lists, link.ts for its links.',
      { path: [featureRoom, groundRoom], pathNot: tests },
      { path: ['^src/jobs/', composition], pathNot: '^src/house/(?:room|housing|commands|kinds|rehearses|shown|link)[.]ts$' },
    ),
    rule(
      'rooms-stand-in-one-list',
      'Outside a room only src/house/rooms.ts names it: everything else loops over that list.',
      { path: '^(?:src|adapters|playground)/', pathNot: [tests, featureRoom, '^src/house/rooms[.]ts$'] },
      { path: featureRoom },
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
      { path: '^(?:src|adapters|playground)/([^/]+)', pathNot: [tests, composition] },
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
      { path: '^(?:src|adapters|playground|prisma)/', pathNot: '^src/kit/' },
    ),
    rule(
      'the-contract-imports-only-kit',
      'The contract is all that an adapter sees: it imports nothing of the house but kit.',
      { path: '^src/contract/', pathNot: tests },
      { path: '^(?:src|adapters|playground|prisma)/', pathNot: '^src/(?:contract|kit)/' },
    ),
    rule(
      'the-store-knows-no-room',
      'src/store opens, migrates and transacts; it imports kit and the generated client, no room of the house.',
      { path: '^src/store/' },
      { path: '^(?:src|adapters|playground)/', pathNot: '^src/(?:store|kit)/' },
    ),
    rule(
      'the-embedded-server-has-a-door',
      'src/embedded-postgres starts a PostgreSQL server: it imports only kit, and is entered by its index.ts and its throw-away.ts.',
      { path: '^(?:src|adapters|playground)/', pathNot: [tests, '^src/embedded-postgres/'] },
      { path: '^src/embedded-postgres/', pathNot: '^src/embedded-postgres/(?:index|throw-away)[.]ts$' },
    ),
    rule(
      'the-embedded-server-knows-no-room',
      'src/embedded-postgres knows a server and no more of the house than kit.',
      { path: '^src/embedded-postgres/' },
      { path: '^(?:src|adapters|playground)/', pathNot: '^src/(?:embedded-postgres|kit)/' },
    ),
    rule(
      'nobody-imports-an-entry',
      'main.js and the commands in src/terminal are started, not imported.',
      { pathNot: '^src/terminal/' },
      { path: '^src/(?:main[.]js$|terminal/)' },
    ),
    rule(
      'people-come-first',
      'The common ground stands in one order: people know neither delivery nor programme, and delivery does not know programme.',
      { path: '^src/(?:people|delivery)/', pathNot: tests },
      { path: '^src/programme/' },
    ),
    rule(
      'people-know-no-delivery',
      'People are who they are whether or not somebody writes to them.',
      { path: '^src/people/', pathNot: tests },
      { path: '^src/delivery/' },
    ),
    rule(
      'settings-arrive-as-arguments',
      'Only composition reads src/process/config.ts: every other room is handed the values it needs.',
      { path: '^(?:src|adapters|playground)/', pathNot: [tests, composition] },
      { path: '^src/process/config[.]ts$' },
    ),
    rule(
      'the-machine-is-at-the-edges',
      'Files, processes and sockets are touched by src/store, src/embedded-postgres, composition, adapters and the servers of the playground; the rooms between are given what they need. The contract names a request, as a type.',
      {
        path: '^(?:src|playground)/',
        pathNot: [
          tests,
          '^src/(?:store|embedded-postgres)/',
          composition,
          '^src/contract/adapter[.]ts$',
          '^playground/(?:prepare[.]mjs|page/vite[.]config[.]mjs|ends/port[.]ts|slack-end/(?:server|socket-mode)[.]ts|teams-end/server[.]ts)$',
        ],
      },
      { path: machine },
    ),
    rule(
      'shipped-code-knows-no-test',
      'What is shipped never imports tests, test builders or benches.',
      { path: '^(?:src|adapters|playground|prisma)/', pathNot: tests },
      { path: tests },
    ),
    rule(
      'shipped-code-needs-no-tools',
      'What is shipped imports only what `dependencies` in package.json installs in production; the page is bundled before that.',
      { path: '^(?:src|adapters|playground)/', pathNot: [tests, '^playground/page/'] },
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
    exclude: { path: '(?:^|/)dist/|^test/house/added-room/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'types', 'default'] },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
