import type { SlackBlock } from './blocks.ts'
import { chartIn, tableIn } from './pictures.ts'

/** A chart or a table of data, as Slack draws them in messages. */
export function SlackPicture({ block }: { readonly block: SlackBlock }) {
  return block.type === 'data_table' ? <DataTable block={block} /> : <Chart block={block} />
}

/** Columns side by side, each with its number above it and its name below. */
function Chart({ block }: { readonly block: SlackBlock }) {
  const chart = chartIn(block)
  if (!chart) return null
  const { title, columns } = chart
  return (
    <div className="slack-chart" role="img" aria-label={`${title}: ${columns.map(({ label, value }) => `${label} ${value}`).join(', ')}`}>
      <strong>{title}</strong>
      <div className="slack-columns">
        {columns.map(({ label, value, part }) => (
          <div key={label}>
            <span>{value}</span>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" y={100 - part * 100} width="100" height={part * 100} />
            </svg>
            <small>{label}</small>
          </div>
        ))}
      </div>
    </div>
  )
}

/** A real table; the first cell of each row names it. */
function DataTable({ block }: { readonly block: SlackBlock }) {
  const table = tableIn(block)
  if (!table) return null
  return (
    <div className="slack-table">
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...table.rows.entries()].map(([place, row]) => (
            <tr key={place}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
