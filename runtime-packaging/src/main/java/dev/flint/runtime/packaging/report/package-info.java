/** What a package weighs and how it starts, told at the end of packaging. */
package dev.flint.runtime.packaging.report;
