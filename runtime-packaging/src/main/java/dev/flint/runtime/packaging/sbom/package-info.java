/** What is in a package, as a software bill of materials (SBOM) in the format of CycloneDX. */
package dev.flint.runtime.packaging.sbom;
