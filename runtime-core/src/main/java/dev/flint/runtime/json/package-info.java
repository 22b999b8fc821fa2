/**
 * Tasks 4 and 5 of the runtime: bind the event to what the handler takes, and what it returns to
 * JSON.
 *
 * <p>{@link dev.flint.runtime.json.JsonCodec} chooses by type. Strings and nothing are bound here;
 * everything else by Jackson, which stands behind {@link dev.flint.runtime.json.JacksonCodec} alone
 * and is loaded with it.
 */
package dev.flint.runtime.json;
