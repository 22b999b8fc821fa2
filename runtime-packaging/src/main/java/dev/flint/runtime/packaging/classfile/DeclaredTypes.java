package dev.flint.runtime.packaging.classfile;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** The classes in the types of a class's members, apart from those that annotations name. */
final class DeclaredTypes extends ClassVisitor {
  private static final int API = Opcodes.ASM9;

  private final Set<String> types = new HashSet<>();
  private final Set<String> annotations = new HashSet<>();
  private final AnnotationVisitor values = new Values();

  DeclaredTypes() {
    super(API);
  }

  Set<String> types() {
    return types;
  }

  Set<String> annotations() {
    return annotations;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    add(signature);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, TypePath path, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    // Its type and annotations are its field's and its accessor's too.
    return null;
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    add(descriptor);
    add(signature);
    return new FieldVisitor(API) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return annotation(annotation);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    add(descriptor);
    add(signature);
    return new MethodVisitor(API) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return annotation(annotation);
      }

      @Override
      public AnnotationVisitor visitParameterAnnotation(
          int parameter, String annotation, boolean visible) {
        return annotation(annotation);
      }

      @Override
      public AnnotationVisitor visitAnnotationDefault() {
        return values;
      }
    };
  }

  private void add(@Nullable String descriptor) {
    if (descriptor != null) {
      TypeNames.addTo(types, descriptor);
    }
  }

  private AnnotationVisitor annotation(String descriptor) {
    TypeNames.addTo(annotations, descriptor);
    return values;
  }

  /** The values of an annotation. */
  private final class Values extends AnnotationVisitor {
    Values() {
      super(API);
    }

    @Override
    public void visit(String name, Object value) {
      if (value instanceof Type type) {
        TypeNames.addTo(annotations, type.getDescriptor());
      }
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
      TypeNames.addTo(annotations, descriptor);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
      return annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      return this;
    }
  }
}
