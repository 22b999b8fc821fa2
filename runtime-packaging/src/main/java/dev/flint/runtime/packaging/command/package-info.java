/**
 * The commands {@code package}, {@code invoke} and {@code doctor} for shells and builds other than
 * Maven's: they translate options, as the plugin's goals translate parameters, and nothing else.
 */
package dev.flint.runtime.packaging.command;
