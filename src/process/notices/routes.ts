import type { Route } from '../http.ts'
import type { NoticeName, Runner } from './copy.ts'
import { noticePaths } from './paths.ts'

/** The routes of all pages. Their words are loaded when somebody reads them first. */
export const noticeRoutes = (runner: Runner): readonly Route[] =>
  (Object.keys(noticePaths) as readonly NoticeName[]).map((name) => ({
    method: 'GET',
    path: noticePaths[name],
    async handle(request, response) {
      const { answerNotice } = await import('./index.ts')
      answerNotice(name, runner, request, response)
    },
  }))
