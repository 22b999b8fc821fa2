/**
 * The commands {@code package}, {@code invoke}, {@code dev} and {@code doctor} for shells and
 * builds that have no plugin of Flint's: they collect the options of settings, and nothing else.
 */
package dev.flint.runtime.packaging.command;
