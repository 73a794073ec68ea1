import { parseSync } from 'vite'

interface Reference {
  /** What the code names: `three`, `../look/ids`, `./worker.ts`. */
  readonly specifier: string
  readonly kind: 'import' | 'type' | 'export' | 'dynamic' | 'url' | 'glob'
}

export interface ReadFile {
  readonly references: readonly Reference[]
  /** Texts in the code: strings, template parts, JSX text; comments are none. */
  readonly texts: readonly string[]
  readonly hasJsx: boolean
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  else if (isNode(value)) {
    yield value
    for (const child of Object.values(value)) if (typeof child === 'object') yield* nodesIn(child)
  }
}

function textOf(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : null
  if (value.type !== 'TemplateLiteral') return null
  const [first] = [...nodesIn(value['quasis'])]
  const cooked = first?.['value']
  return typeof cooked === 'object' && cooked !== null && 'cooked' in cooked ? String(cooked.cooked) : null
}

const isMetaUrl = (value: unknown): boolean =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isNode(value['object']) &&
  value['object'].type === 'MetaProperty'

function referenceOf(node: Node): Reference | null {
  const refer = (source: unknown, kind: Reference['kind']): Reference | null => {
    const specifier = textOf(source)
    return specifier === null ? null : { specifier, kind }
  }
  switch (node.type) {
    case 'ImportDeclaration':
      return refer(node['source'], node['importKind'] === 'type' ? 'type' : 'import')
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return refer(node['source'], 'export')
    case 'ImportExpression':
      return refer(node['source'], 'dynamic')
    case 'TSImportType':
      return refer(node['source'] ?? node['argument'], 'type')
    case 'NewExpression': {
      const [path, base] = Array.isArray(node['arguments']) ? node['arguments'] : []
      return isMetaUrl(base) ? refer(path, 'url') : null
    }
    case 'CallExpression': {
      const [pattern] = Array.isArray(node['arguments']) ? node['arguments'] : []
      return isMetaUrl(node['callee']) ? refer(pattern, 'glob') : null
    }
    default:
      return null
  }
}

/** Everything a source file refers to. Throws when it cannot be parsed, so that nothing goes unread. */
export function readImports(path: string, code: string): ReadFile {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
  const references: Reference[] = []
  const texts: string[] = []
  let hasJsx = false
  for (const node of nodesIn(program)) {
    const reference = referenceOf(node)
    if (reference) references.push(reference)
    if (node.type === 'Literal' && typeof node['value'] === 'string') texts.push(node['value'])
    if (node.type === 'TemplateElement' || node.type === 'JSXText') texts.push(JSON.stringify(node['value']))
    if (node.type.startsWith('JSX')) hasJsx = true
  }
  return { references, texts, hasJsx }
}
