package dev.flint.runtime.packaging.modules;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The names that a provider gives itself: the string that its method {@code name} returns, or that
 * its constructor starts with, which is how providers of cryptography do it.
 */
final class ProviderNames extends ClassVisitor {
  private final Set<String> names = new HashSet<>();

  private ProviderNames() {
    super(Opcodes.ASM9);
  }

  /** Returns the names in a class file of the JDK. */
  static Set<String> in(byte[] content) {
    ProviderNames names = new ProviderNames();
    // A newer JDK's class is read as one of a Java that is known.
    byte[] known = ByteBuffer.wrap(content.clone()).putShort(6, (short) Opcodes.V17).array();
    new ClassReader(known).accept(names, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return names.names;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return name.equals("name") || name.equals("<init>") ? new FirstString() : null;
  }

  private final class FirstString extends MethodVisitor {
    private boolean found;

    FirstString() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (!found && value instanceof String text) {
        names.add(text);
        found = true;
      }
    }
  }
}
