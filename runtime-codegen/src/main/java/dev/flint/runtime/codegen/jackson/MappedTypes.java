package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import dev.flint.runtime.binding.jackson.JacksonMapper;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.training.SampleDocument;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Asks the runtime's mapper how it binds types. None of their classes is initialized. */
public final class MappedTypes {

  private final ObjectMapper mapper;
  private final Accessibility access;
  private final AnnotationRules rules;

  /**
   * A mapper that was asked nothing yet.
   *
   * @param packageName the package that code is generated in, so that it may use what is not public
   *     there; empty for the unnamed one
   * @param annotations whether Jackson's annotations on the function's classes count
   */
  public MappedTypes(String packageName, boolean annotations) {
    ObjectMapper runtimes =
        annotations
            ? JacksonMapper.annotated(MappedTypes.class.getClassLoader())
            : JacksonMapper.plain();
    this.mapper = runtimes.registerModule(new EnumsByName());
    this.access = new Accessibility(packageName);
    this.rules = new AnnotationRules(annotations);
  }

  /**
   * Returns how a type is read.
   *
   * @param type what a handler takes
   * @throws UnsupportedTypeException when it is read in a way that no code can be generated for
   */
  public Model modelOfReading(Type type) throws UnsupportedTypeException {
    JavaType mapped = mapped(type);
    DefaultDeserializationContext context =
        ((DefaultDeserializationContext) mapper.getDeserializationContext())
            .createDummyInstance(mapper.getDeserializationConfig());
    return new ReaderShapes(context, access, rules).model(mapped);
  }

  /**
   * Returns how a type is written.
   *
   * @param type what a handler returns
   * @throws UnsupportedTypeException when it is written in a way that no code can be generated for
   */
  public Model modelOfWriting(Type type) throws UnsupportedTypeException {
    JavaType mapped = mapped(type).withStaticTyping(); // As a writer for the type has it.
    return new WriterShapes(mapper.getSerializerProviderInstance(), access, rules).model(mapped);
  }

  /**
   * Returns a document with every property of a type.
   *
   * @param type one that can be read
   */
  public String sample(Type type) {
    return SampleDocument.of(mapper.constructType(type), mapper.getDeserializationConfig());
  }

  private JavaType mapped(Type type) throws UnsupportedTypeException {
    requireConcrete(type);
    return mapper.constructType(type);
  }

  /** A type is told by its name, and that of a type variable says nothing. */
  private static void requireConcrete(Type type) throws UnsupportedTypeException {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        requireConcrete(argument);
      }
    } else if (type instanceof GenericArrayType array) {
      requireConcrete(array.getGenericComponentType());
    } else if (!(type instanceof Class<?>)) {
      throw new UnsupportedTypeException(type.getTypeName() + " stands for any type");
    }
  }
}
