import { API, type Checker, type Symbol as Named, SymbolFlags } from 'typescript/unstable/sync'

/**
 * Names that these files export, also from other files, and members of exported interfaces, inherited ones too, that have no docstring: as
 * `path name` or `path name.member`. A comment counts where editors show it: immediately before the name. `files` are paths from `root`, where
 * a tsconfig.json includes them. Throws for a file that is no module of that project.
 */
export function withoutDocstring(root: string, files: readonly string[]): readonly string[] {
  const api = new API({ cwd: root })
  try {
    const project = api.updateSnapshot({ openProjects: [`${root}/tsconfig.json`] }).getProjects()[0]
    if (!project) throw new Error(`There is no project in ${root}.`)
    const { checker, program } = project
    return files.flatMap((path) => {
      const file = program.getSourceFile(`${root}/${path}`)
      const module = file && checker.getSymbolAtLocation(file)
      if (!module) throw new Error(`${path} exports nothing.`)
      return checker.getExportsOfModule(module).flatMap((each) => bareOf(checker, each, each.name).map((name) => `${path} ${name}`))
    })
  } finally {
    api.close()
  }
}

function bareOf(checker: Checker, exported: Named, name: string): readonly string[] {
  const named = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const members = named.flags & SymbolFlags.Interface ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(named)) : []
  const bare = members.filter((member) => isOurs(member) && !isDescribed(checker, member))
  return [...(isDescribed(checker, named) ? [] : [name]), ...bare.map((member) => `${name}.${member.name}`)]
}

const isDescribed = (checker: Checker, named: Named): boolean => checker.getDocumentationCommentOfSymbol(named).trim() !== ''

/** An interface may extend one of a library, whose members are the library's business. */
const isOurs = ({ declarations }: Named): boolean => declarations.some(({ path }) => !path.includes('/node_modules/'))
