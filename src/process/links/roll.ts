import type { Roll, RollItem, RollTap } from '../../house/link.ts'
import { type Html, html } from './html.ts'
import { scriptName } from './keep-script.ts'

/**
 * A roll as HTML: a form for each item, so that it works without a script. The script finds everything that it needs in the markup; the field that
 * searches and the line that tells what is saved are shown by the script alone.
 */
export const rollOf = (
  roll: Roll,
): Html => html`<label class="find" data-find hidden>${roll.words.find} <input type="search" autocomplete="off"></label>
<div data-roll="${roll.key}" data-now="${String(roll.now)}" data-until="${String(roll.until)}" data-words="${JSON.stringify(roll.words)}">
${roll.groups.map((group) => groupOf(group, roll.taps))}
</div>
<p class="note" data-none hidden>${roll.words.none}</p>
<p class="state" data-state role="status" hidden></p>
<script type="module" src="${scriptName}"></script>`

const groupOf = ({ title, items }: Roll['groups'][number], taps: readonly RollTap[]): Html =>
  items.length === 0 ? html`` : html`<section><h2>${title}</h2><ul class="roll">${items.map((item) => itemOf(item, taps))}</ul></section>`

/** The id of the form's tap is new each time the page is made: a form that is sent twice is one tap. */
const itemOf = ({ about, title, line, stands, without = [] }: RollItem, taps: readonly RollTap[]): Html =>
  html`<li data-about="${about}" data-stands="${stands}"><form method="post">
<p><strong>${title}</strong> <span class="note">${line}</span></p>
<p class="is">${taps.find(({ tap }) => tap === stands)?.is ?? ''}</p>
<input type="hidden" name="id" value="${crypto.randomUUID()}"><input type="hidden" name="about" value="${about}">
${taps.map((tap) => buttonOf(without.includes(tap.tap) ? { ...tap, when: [] } : tap, title, stands))}
</form></li>`

const buttonOf = ({ tap, label, when, is, style }: RollTap, title: string, stands: string): Html =>
  html`<button name="tap" value="${tap}" class="${style ?? 'plain'}" aria-label="${label}: ${title}" data-when="${when.join(' ')}" data-is="${is}"${
    when.includes(stands) ? html`` : html` hidden`
  }>${label}</button>`
