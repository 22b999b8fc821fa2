package dev.flint.runtime.binding.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.flint.runtime.binding.jackson.events.EventTypes;
import dev.flint.runtime.binding.jackson.jdk.JdkTypesModule;
import java.util.List;

/**
 * The mapper's settings: those by which the managed runtime's binding differs from Jackson's own,
 * with the types of the JDK that Jackson leaves to modules and the wire forms of events.
 */
public final class JacksonMapper {

  private JacksonMapper() {}

  /** Makes a mapper that reads and writes as the managed runtime's. */
  public static ObjectMapper plain() {
    return create(new PlainIntrospector(), List.of());
  }

  /**
   * Makes a mapper that also heeds Jackson's annotations on the function's classes, and has the
   * modules of Jackson that the function brings: those know the annotations on their types.
   *
   * @param classLoader where modules are looked for
   */
  public static ObjectMapper annotated(ClassLoader classLoader) {
    return create(new JacksonAnnotationIntrospector(), ObjectMapper.findModules(classLoader));
  }

  private static ObjectMapper create(AnnotationIntrospector classes, List<Module> modules) {
    JsonMapper.Builder builder = JsonMapper.builder(lenientFactory());
    EventTypes.register(
        builder, new AnnotationIntrospectorPair(classes, new ConstructorIntrospector()));
    return builder
        .disable(
            MapperFeature.AUTO_DETECT_CREATORS,
            MapperFeature.INFER_PROPERTY_MUTATORS,
            MapperFeature.USE_GETTERS_AS_SETTERS)
        .enable(MapperFeature.USE_STD_BEAN_NAMING)
        .enable(
            DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
            DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
            DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
            DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL,
            DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(
            SerializationFeature.EAGER_SERIALIZER_FETCH,
            SerializationFeature.FAIL_ON_EMPTY_BEANS,
            SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .addModule(new JdkTypesModule())
        .addModules(modules)
        .build();
  }

  private static JsonFactory lenientFactory() {
    return JsonFactory.builder()
        // Without limits that earlier versions of Jackson, and so of the managed runtime, did not
        // have; what is left bounds them too: a document is at most 6 MB, and a stack ends.
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
        .enable(
            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
            JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
            JsonReadFeature.ALLOW_SINGLE_QUOTES,
            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
            JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .build()
        .enable(JsonGenerator.Feature.IGNORE_UNKNOWN)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
        .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  }
}
