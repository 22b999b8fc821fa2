/**
 * The settings of the commands, once for all fronts: what each is, and what its values mean. A
 * front collects values, by the names that it has for settings.
 */
package dev.flint.runtime.packaging.settings;
