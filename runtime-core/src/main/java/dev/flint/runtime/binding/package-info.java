/**
 * Tasks 4 and 5 of the runtime: bind the event to what the handler takes, and what it returns to
 * JSON.
 *
 * <p>{@link dev.flint.runtime.binding.JsonBinding} chooses by type an {@link
 * dev.flint.runtime.binding.EventReader} and a {@link dev.flint.runtime.binding.ResponseWriter}.
 * Strings and nothing are bound here, everything by the function's own serializer if it brings one,
 * the types of the handler by the code that packaging generated for them, and the rest by Jackson,
 * which stands behind {@link dev.flint.runtime.binding.JacksonBinding} alone and is loaded with it.
 */
package dev.flint.runtime.binding;
