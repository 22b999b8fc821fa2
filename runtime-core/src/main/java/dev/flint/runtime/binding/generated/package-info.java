/**
 * What generated code calls and extends: the contract between packaging, which writes such code for
 * the types of one handler, and the runtime of the same version, which runs it.
 *
 * <p>Generated code reads and writes the plain cases only, exactly as the mapper of {@code
 * dev.flint.runtime.binding.jackson} does. For anything else it throws, and the mapper does all
 * anew. Nothing here knows Jackson, so that none of it is loaded.
 */
package dev.flint.runtime.binding.generated;
