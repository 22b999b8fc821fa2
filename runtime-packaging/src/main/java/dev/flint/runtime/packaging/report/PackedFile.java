package dev.flint.runtime.packaging.report;

/**
 * A file in a zip.
 *
 * @param path its path in the zip
 * @param zipped its size in the zip, in bytes
 * @param unzipped its own size, in bytes
 */
public record PackedFile(String path, long zipped, long unzipped) {}
