/**
 * Every extension suite, so that one bundle holds them all: import yours here.
 */
import './review.test.ts';
import './writing.test.ts';
import './commands.test.ts';
import './practice.test.ts';
