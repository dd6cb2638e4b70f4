/** The kinds of what is colored in design documents; by itself, because a server names them before it loads the engine. */
export const TOKEN_TYPES = ['placeholder', 'quantity', 'waiver'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];
