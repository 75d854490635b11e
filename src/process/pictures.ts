/** Pictures over HTTP, for platforms and their readers, who bring no cookie and no name. */
import type { KeptPicture } from '../contract/pictures.ts'
import { picturePath } from '../house/pictures.ts'
import type { Route } from './http.ts'

interface Door {
  open(token: string): Promise<KeptPicture | null>
}

/** Seconds that others may keep a picture: so long it may still be seen somewhere after it was taken back. */
const secondsKept = 3600

/** What a browser makes of it is an image, whatever its bytes are, and nothing in it runs. */
const safe = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const

/** The route of all pictures. */
export const pictureRoute = (pictures: Door): Route => ({
  ...{ method: 'any', path: picturePath },
  async handle({ method, url = '' }, response) {
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { ...safe, allow: 'GET, HEAD' }).end()
    const picture = await pictures.open((url.split('?')[0] ?? '').slice(picturePath.length))
    if (!picture) return void response.writeHead(404, { ...safe, 'cache-control': 'no-store' }).end()
    response.writeHead(200, {
      ...safe,
      'content-type': picture.mediaType,
      'content-length': picture.bytes.byteLength,
      'content-disposition': 'inline',
      'cache-control': `public, max-age=${secondsKept}`,
    })
    response.end(picture.bytes)
  },
})
