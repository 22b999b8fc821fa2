package dev.flint.runtime.packaging.rules;

import dev.flint.runtime.packaging.usage.CodeUsage;
import dev.flint.runtime.packaging.usage.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How code asks for services that the JDK has providers of. Which module provides them is in the
 * JDK's descriptors.
 */
public final class ServiceLookups {
  /** What is called or used to get all providers of a service. */
  private static final Map<String, List<String>> BY_USE =
      Map.of(
          "java.nio.file.spi.FileSystemProvider",
          List.of(
              "java/nio/file/FileSystems",
              "java/nio/file/spi/FileSystemProvider.installedProviders",
              "java/nio/file/Path.of(Ljava/net/URI;)Ljava/nio/file/Path;",
              "java/nio/file/Paths.get(Ljava/net/URI;)Ljava/nio/file/Path;"),
          "javax.tools.JavaCompiler",
          List.of("javax/tools/ToolProvider.getSystemJavaCompiler"),
          "javax.tools.DocumentationTool",
          List.of("javax/tools/ToolProvider.getSystemDocumentationTool"),
          "javax.management.remote.JMXConnectorProvider",
          List.of("javax/management/remote/JMXConnectorFactory"),
          "javax.management.remote.JMXConnectorServerProvider",
          List.of("javax/management/remote/JMXConnectorServerFactory"),
          "sun.management.spi.PlatformMBeanProvider",
          List.of("java/lang/management/ManagementFactory"),
          "java.util.random.RandomGenerator",
          List.of(
              "java/util/random/RandomGenerator",
              "java/util/random/RandomGenerator.of",
              "java/util/random/RandomGeneratorFactory"),
          "javax.script.ScriptEngineFactory",
          List.of("javax/script/ScriptEngineManager"));

  /** Services of which one is asked for by a name that its provider gives itself. */
  private static final String TOOL = "java.util.spi.ToolProvider";

  private static final String SECURITY_PROVIDER = "java.security.Provider";

  /** Services of which one is asked for by its class's name, as a property or in a file. */
  private static final Set<String> BY_CLASS_NAME =
      Set.of(
          SECURITY_PROVIDER,
          "javax.naming.spi.InitialContextFactory",
          "javax.security.auth.spi.LoginModule");

  /**
   * Services that are part of others' work: they come with the module that the code uses, or are
   * asked for as {@link ModuleTable} says, or the JDK goes on without.
   */
  private static final Set<String> OF_THE_JDK_ITSELF =
      Set.of(
          // Pictures and sounds of a URL. Who wants them refers to java.desktop.
          "java.net.ContentHandlerFactory",
          // By charset and by language, see ModuleTable.
          "java.nio.charset.spi.CharsetProvider",
          "sun.util.locale.provider.LocaleDataMetaInfo",
          "sun.util.resources.LocaleData$CommonResourceBundleProvider",
          "sun.util.resources.LocaleData$SupplementaryResourceBundleProvider",
          // System.Logger writes to standard error as java.util.logging does.
          "jdk.internal.logger.DefaultLoggerFinder",
          // A terminal's console.
          "jdk.internal.io.JdkConsoleProvider",
          // By ServiceLoader alone.
          "javax.tools.Tool",
          // Parts of tools and of windows.
          "com.sun.tools.doclint.DocLint",
          "com.sun.tools.javac.api.JavacTrees$DocCommentTreeTransformer",
          "jdk.internal.editor.spi.BuildInEditorProvider",
          "sun.datatransfer.DesktopDatatransferService",
          "sun.jvmstat.monitor.MonitoredHostService",
          "sun.swing.InteropProvider");

  private ServiceLookups() {}

  /** Returns whether there is a way to ask for a service, or a reason why there is none. */
  public static boolean knows(String service) {
    return BY_USE.containsKey(service)
        || BY_CLASS_NAME.contains(service)
        || service.equals(TOOL)
        || OF_THE_JDK_ITSELF.contains(service);
  }

  /**
   * Returns where code asks for a provider.
   *
   * @param service the service's class
   * @param provider the provider's class
   * @param names the names that the provider gives itself
   */
  public static Optional<Source> asking(
      String service, String provider, Set<String> names, CodeUsage usage) {
    Stream<Optional<Source>> found =
        Stream.of(
            usage.loadOf(service),
            BY_USE.getOrDefault(service, List.of()).stream()
                .flatMap(name -> usage.use(name).stream())
                .findFirst(),
            service.equals(TOOL) ? usage.toolLookup(names) : Optional.empty(),
            service.equals(SECURITY_PROVIDER) ? usage.string(names::contains) : Optional.empty(),
            BY_CLASS_NAME.contains(service) ? usage.string(provider::equals) : Optional.empty());
    return found.flatMap(Optional::stream).findFirst();
  }

  /** Returns whether providers of a service are asked for by a name of their own. */
  public static boolean areNamed(String service) {
    return service.equals(TOOL) || service.equals(SECURITY_PROVIDER);
  }
}
