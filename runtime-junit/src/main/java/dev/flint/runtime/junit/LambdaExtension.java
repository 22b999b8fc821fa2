package dev.flint.runtime.junit;

import dev.flint.runtime.junit.run.SharedProcess;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Gives tests their functions, and ends these with the class or method that says so. */
final class LambdaExtension
    implements BeforeAllCallback,
        TestInstancePostProcessor,
        ParameterResolver,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback {

  private static final Namespace NAMESPACE = Namespace.create(LambdaExtension.class);

  LambdaExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    inject(null, context.getRequiredTestClass(), context);
  }

  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context)
      throws IllegalAccessException {
    inject(instance, instance.getClass(), context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LambdaFunction.class && owner(context).isPresent();
  }

  @Override
  public LambdaFunction resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Functions functions = functions(owner(context).orElseThrow());
    return function(functions, parameter.findAnnotation(Function.class));
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IllegalAccessException {
    ExtensionContext owner = owner(context).orElseThrow();
    if (owner == context) {
      injectAll(context, context);
    }
    Functions functions = functions(owner);
    if (test(owner).orElseThrow().freshPerTest()) {
      functions.made().forEach(LambdaFunction::restart);
    }
    store(context).put(Marks.class, Marks.of(functions));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IllegalAccessException {
    ExtensionContext owner = owner(context).orElseThrow();
    context
        .getExecutionException()
        .filter(thrown -> !(thrown instanceof FunctionFailure))
        .ifPresent(thrown -> showLogs(functions(owner), store(context)));
    if (owner == context) {
      close(context, owner);
      injectAll(context, context.getParent().orElseThrow());
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    owner(context).ifPresent(owner -> close(context, owner));
  }

  /** How much each function had logged when a test began. */
  private record Marks(Map<LambdaFunction, Integer> sizes) {

    static Marks of(Functions functions) {
      return new Marks(
          functions.made().stream()
              .collect(Collectors.toMap(each -> each, each -> each.tested().output().size())));
    }

    String log(LambdaFunction function) {
      List<LogRecord> log =
          function.tested().output().from(sizes.getOrDefault(function, 0)).stream()
              .map(LogRecord::of)
              .toList();
      return function + " in the test that failed. " + FunctionFailure.describe(log);
    }
  }

  @SuppressWarnings("SystemOut") // Where a build looks for the output of a test.
  private static void showLogs(Functions functions, Store store) {
    Marks marks = store.get(Marks.class, Marks.class);
    if (marks != null) {
      functions.made().forEach(function -> System.out.println(marks.log(function)));
    }
  }

  private static void close(ExtensionContext context, ExtensionContext owner) {
    Functions functions = store(context).get(owner.getUniqueId(), Functions.class);
    if (owner == context && functions != null) {
      functions.close();
    }
  }

  /** Gives the test's objects, which other tests may share, the functions of a context. */
  private static void injectAll(ExtensionContext test, ExtensionContext context)
      throws IllegalAccessException {
    for (Object instance : test.getRequiredTestInstances().getAllInstances()) {
      inject(instance, instance.getClass(), context);
    }
  }

  private static void inject(@Nullable Object instance, Class<?> type, ExtensionContext context)
      throws IllegalAccessException {
    Optional<ExtensionContext> owner = owner(context);
    if (owner.isPresent()) {
      Functions functions = functions(owner.get());
      for (Field field : fields(type)) {
        if (Modifier.isStatic(field.getModifiers()) == (instance == null)) {
          field.setAccessible(true);
          field.set(instance, function(functions, declaration(field)));
        }
      }
    }
  }

  /** One of a nested class may not have been declared yet. */
  private static LambdaFunction function(Functions functions, Optional<Function> declaration) {
    functions.declare(declaration);
    return functions.get(declaration);
  }

  /** Those to be set; a final one is the constructor's to set. */
  private static List<Field> fields(Class<?> type) {
    return ReflectionSupport.findFields(
        type,
        field -> field.getType() == LambdaFunction.class && !Modifier.isFinal(field.getModifiers()),
        HierarchyTraversalMode.TOP_DOWN);
  }

  /** The nearest class, method or invocation of a method that has the annotation. */
  private static Optional<ExtensionContext> owner(ExtensionContext context) {
    Optional<ExtensionContext> owner = Optional.of(context);
    while (owner.isPresent() && test(owner.get()).isEmpty()) {
      owner = owner.get().getParent();
    }
    return owner;
  }

  private static Optional<LambdaTest> test(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, LambdaTest.class));
  }

  /** The functions of a context that has the annotation: made by who comes first, its class. */
  private static Functions functions(ExtensionContext owner) {
    Store store = store(owner);
    Class<?> type = owner.getRequiredTestClass();
    synchronized (owner) {
      Functions functions = store.get(owner.getUniqueId(), Functions.class);
      if (functions == null) {
        functions = new Functions(test(owner).orElseThrow(), type.getClassLoader(), process(owner));
        declare(functions, type);
        store.put(owner.getUniqueId(), functions);
      }
      return functions;
    }
  }

  /** What fields and parameters ask for, of nested classes too, can be invoked from the start. */
  private static void declare(Functions functions, Class<?> type) {
    fields(type).forEach(field -> functions.declare(declaration(field)));
    Stream<Executable> methods =
        ReflectionSupport.findMethods(type, each -> true, HierarchyTraversalMode.TOP_DOWN).stream()
            .map(Executable.class::cast);
    Stream.concat(methods, Stream.of(type.getDeclaredConstructors()))
        .flatMap(each -> Stream.of(each.getParameters()))
        .filter(parameter -> parameter.getType() == LambdaFunction.class)
        .forEach(parameter -> functions.declare(declaration(parameter)));
    ReflectionSupport.findNestedClasses(type, LambdaExtension::sharesFunctions)
        .forEach(nested -> declare(functions, nested));
  }

  private static boolean sharesFunctions(Class<?> nested) {
    return AnnotationSupport.isAnnotated(nested, Nested.class)
        && !AnnotationSupport.isAnnotated(nested, LambdaTest.class);
  }

  private static Optional<Function> declaration(AnnotatedElement place) {
    return AnnotationSupport.findAnnotation(place, Function.class);
  }

  private static SharedProcess process(ExtensionContext context) {
    ExtensionContext root = context.getRoot();
    synchronized (root) {
      SharedProcess process = store(root).get(SharedProcess.class, SharedProcess.class);
      if (process == null) {
        process = new SharedProcess();
        store(root).put(SharedProcess.class, process);
      }
      return process;
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
