package dev.flint.runtime.packaging.classfile;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds a call of some methods whose names or classes, the last arguments, are no constants. */
public final class VariableArguments extends MethodVisitor {
  private final Set<String> methods;
  // How many constants were pushed one after the other, just before.
  private int constants;
  private @Nullable String found;

  private VariableArguments(Set<String> methods) {
    super(Opcodes.ASM9);
    this.methods = methods;
  }

  /**
   * Returns the class and name of a method that is called so; nothing when all calls have
   * constants.
   */
  public static Optional<String> firstCall(byte[] content, Set<String> methods) {
    VariableArguments calls = new VariableArguments(methods);
    new ClassReader(ClassConstants.known(content))
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                calls.constants = 0;
                return calls;
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return Optional.ofNullable(calls.found);
  }

  @Override
  public void visitLdcInsn(Object value) {
    constants++;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    if (found == null
        && methods.contains(owner + "." + name + descriptor)
        && constants < names(descriptor)) {
      found = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.') + "." + name;
    }
    constants = 0;
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    for (Object argument : arguments) {
      // A reference such as Charset::forName.
      if (found == null && argument instanceof Handle handle && isOne(handle)) {
        found = handle.getOwner().substring(handle.getOwner().lastIndexOf('/') + 1);
      }
    }
    constants = 0;
  }

  private static long names(String descriptor) {
    return Stream.of(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .filter(type -> !type.equals("byte[]") && !type.equals("java.io.InputStream"))
        .filter(type -> !type.equals("java.io.OutputStream"))
        .count();
  }

  private boolean isOne(Handle handle) {
    return methods.contains(handle.getOwner() + "." + handle.getName() + handle.getDesc());
  }

  @Override
  public void visitInsn(int opcode) {
    constants = 0;
  }

  @Override
  public void visitVarInsn(int opcode, int index) {
    constants = 0;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    constants = 0;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode != Opcodes.CHECKCAST) {
      constants = 0;
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    constants = 0;
  }
}
