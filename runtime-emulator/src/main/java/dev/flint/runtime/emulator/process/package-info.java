/**
 * Processes of the operating system, without a word of Lambda: starting and ending one with its
 * children, its output as lines in order, its memory, and the folders it lives in.
 */
package dev.flint.runtime.emulator.process;
