package dev.flint.runtime.packaging.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.flint.runtime.packaging.jdk.Jdk;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@MethodSource("dev.flint.runtime.packaging.fixture.Jdks#installed")
class MissingClassTest {
  @Parameter private Jdk jdk;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          java.lang.NoClassDefFoundError: java/sql/Timestamp                | class java.sql.Timestamp | java.sql
          java.lang.ClassNotFoundException: javax.naming.InitialContext     | class javax.naming.InitialContext | java.naming
          java.lang.NoClassDefFoundError: java/util/logging/Level$KnownLevel | class java.util.logging.Level$KnownLevel | java.logging
          java.util.ServiceConfigurationError: java.sql.Driver: Provider com.sun.rowset.RowSetFactoryImpl not found | class com.sun.rowset.RowSetFactoryImpl | java.sql.rowset
          java.lang.TypeNotPresentException: Type java.sql.Date not present | class java.sql.Date | java.sql
          {"errorMessage":"java/beans/Introspector","errorType":"java.lang.NoClassDefFoundError"} | class java.beans.Introspector | java.desktop
          {"errorMessage":"javax.sql.DataSource","errorType":"java.lang.ClassNotFoundException"} | class javax.sql.DataSource | java.sql
          java.nio.charset.UnsupportedCharsetException: IBM1047             | charset IBM1047 | jdk.charsets
          java.io.UnsupportedEncodingException: Cp1047                      | charset Cp1047 | jdk.charsets
          {"errorMessage":"IBM1047","errorType":"java.nio.charset.UnsupportedCharsetException"} | charset IBM1047 | jdk.charsets
          java.nio.file.ProviderNotFoundException: Provider "jar" not found | the file system for jars and zips | jdk.zipfs
          java.nio.file.ProviderNotFoundException: Provider not found       | the file system for jars and zips | jdk.zipfs
          java.nio.file.FileSystemNotFoundException: Provider "jar" not installed | the file system for jars and zips | jdk.zipfs
          {"errorMessage":"Provider \\"jar\\" not installed","errorType":"java.nio.file.FileSystemNotFoundException"} | the file system for jars and zips | jdk.zipfs
          """)
  void namesTheModuleThatHasIt(String error, String name, String module) {
    assertEquals(Optional.of(new MissingClass(name, module)), in(error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.NoClassDefFoundError: org/example/Missing",
        "java.lang.ClassNotFoundException: java.lang.String",
        "java.lang.ClassNotFoundException: java.sql.Nonsense",
        "java.lang.ClassNotFoundException: Unpackaged",
        "java.nio.charset.UnsupportedCharsetException: klingon",
        "java.nio.charset.UnsupportedCharsetException: ???",
        "java.lang.IllegalStateException: java.sql.Timestamp is too late",
        ""
      })
  void findsNothingInOtherErrors(String error) {
    assertFalse(in(error).isPresent(), error);
  }

  @Test
  void findsTheFirstThatIsNotInTheImage() {
    String error =
        """
        java.lang.ExceptionInInitializerError
        \tat example.Function.<clinit>(Function.java:1)
        Caused by: java.lang.ClassNotFoundException: java.util.logging.Level
        Caused by: java.lang.ClassNotFoundException: java.sql.Date
        """;

    MissingClass missing =
        MissingClass.in(error, jdk, Set.of("java.base", "java.logging")).orElseThrow();

    assertEquals(
        "class java.sql.Date of module java.sql is missing: add"
            + " <addModules>java.sql</addModules>, or --add-modules java.sql",
        missing.advice());
  }

  private Optional<MissingClass> in(String error) {
    return MissingClass.in(error, jdk, Set.of("java.base"));
  }
}
