/**
 * The mapper of Jackson that binds as the managed runtime does, with the events of services and the
 * types of the JDK that it takes.
 */
package dev.flint.runtime.binding.jackson;
