/**
 * What a function is packaged as. A {@link dev.flint.runtime.packaging.form.PackageForm} knows
 * where its parts are, how its JVM is started, and what is deployed; nothing else asks which one it
 * is.
 */
package dev.flint.runtime.packaging.form;
