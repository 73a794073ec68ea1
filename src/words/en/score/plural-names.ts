/** English names that are plurals: what they do takes the plural, too. */
export const PLURAL_NAMES: ReadonlySet<string> = new Set(['Enamel Cherries', 'Lace Stars'])
