import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** What the code calls its words, and those who say something. */
const WORDS =
  /^(\w*[wW]ords|open|notice|shell|terms|along|kept|language|numbers|names|texts|help|came|label|title|text|name|legend|hint|when)$/
const SAYS = /^(say|show)[A-Z]|Name$|^nameOf/

/** Whether a value comes out of the words. */
function isOfWords(node: unknown): boolean {
  if (!isNode(node)) return false
  if (node.type === 'Identifier') return WORDS.test(String(node['name']))
  if (node.type === 'MemberExpression') return isOfWords(node['object'])
  if (node.type !== 'CallExpression') return false
  const callee = node['callee']
  // A list of elements, one for each of the words.
  const property = isNode(callee) && callee.type === 'MemberExpression' ? callee['property'] : null
  if (isNode(property) && property['name'] === 'map') return false
  return (
    isOfWords(callee) || (isNode(callee) && callee.type === 'Identifier' && SAYS.test(String(callee['name'])))
  )
}

/** Whether an expression between tags draws text, as far as its own words tell. */
function drawsText(node: unknown): boolean {
  if (!isNode(node)) return false
  switch (node.type) {
    case 'ParenthesizedExpression':
      return drawsText(node['expression'])
    case 'ConditionalExpression':
      return drawsText(node['consequent']) || drawsText(node['alternate'])
    case 'LogicalExpression':
      return drawsText(node['right'])
    case 'BinaryExpression':
    case 'TemplateLiteral':
      return true
    case 'Literal':
      return typeof node['value'] === 'string'
    default:
      return isOfWords(node)
  }
}

const isBlank = (child: Node): boolean => {
  if (child.type === 'JSXText') return String(child['value']).trim() === ''
  if (child.type !== 'JSXExpressionContainer') return false
  const inside = child['expression']
  return (
    !isNode(inside) ||
    inside.type === 'JSXEmptyExpression' ||
    (inside.type === 'Literal' && inside['value'] === ' ')
  )
}

const isText = (child: Node): boolean =>
  child.type === 'JSXText' || (child.type === 'JSXExpressionContainer' && drawsText(child['expression']))

/** The elements of a file that hold text beside something else: what a translation of the page wraps, React can no longer find. */
function mixedTexts(path: string, source: string): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    if (!isNode(value)) return
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      const children = (value['children'] as readonly Node[]).filter((child) => !isBlank(child))
      if (children.some(isText) && (children.length > 1 || value.type === 'JSXFragment'))
        found.push(`${path}:${source.slice(0, value.start).split('\n').length}`)
    }
    for (const inside of Object.values(value)) if (typeof inside === 'object') visit(inside)
  }
  visit(parseSync(path, source).program)
  return found
}

const SRC = join(import.meta.dirname, '../../src')
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.tsx'))
  .map(({ parentPath, name }) => join(parentPath, name))

describe('a page that a browser translates', () => {
  it('finds every text in an element of its own', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(
      files.flatMap((path) => mixedTexts(path.slice(SRC.length + 1), readFileSync(path, 'utf8'))),
    ).toEqual([])
  })

  it.each([
    ['<p>{words.a} {words.b}</p>', 1],
    ['<b><Icon />{words.share}</b>', 1],
    ['<b>{open && words.share}<i /></b>', 1],
    ['<b><Icon /><span>{words.share}</span></b>', 0],
    ['<p>{words.share}</p>', 0],
  ])('is not fooled: %s', (jsx, count) => {
    expect(mixedTexts('one.tsx', `const one = ${jsx}`)).toHaveLength(count)
  })
})
