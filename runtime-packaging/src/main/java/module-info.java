import org.jspecify.annotations.NullMarked;

/** Packages a function with its own JRE for AWS Lambda, and runs it locally. */
@NullMarked
module dev.flint.runtime.packaging {
  requires static org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.dataformat.cbor;
  requires cyclonedx.core.java;
  requires dev.flint.runtime.codegen;
  requires dev.flint.runtime.dev;
  requires dev.flint.runtime.emulator;
  requires info.picocli;
  requires java.xml;
  requires net.fornwall.jelf;
  requires org.apache.commons.compress;
  requires org.eclipse.jetty.server;
  requires org.objectweb.asm;
  requires packageurl.java;

  exports dev.flint.runtime.packaging;
  exports dev.flint.runtime.packaging.doctor;
  exports dev.flint.runtime.packaging.function;
  exports dev.flint.runtime.packaging.invoke;
  exports dev.flint.runtime.packaging.jdk;
  exports dev.flint.runtime.packaging.options;
  exports dev.flint.runtime.packaging.settings;

  // Options are fields that picocli sets.
  opens dev.flint.runtime.packaging.command to
      info.picocli;
}
