package dev.flint.runtime.binding.differential;

/** Reads and writes JSON for one Java type. */
interface Binding {

  Object read(byte[] document) throws Exception;

  byte[] write(Object value) throws Exception;
}
