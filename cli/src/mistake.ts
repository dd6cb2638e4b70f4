/** A mistake in what the user asked for: told in one sentence with the remedy, exit status 2, nothing done. */
export class Mistake extends Error {}
