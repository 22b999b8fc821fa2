def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert (log =~ /trained  by tests: has (\d+) of the \1 classes that they used/).find()
assert !log.contains('SLF4J')

// The names of the archived classes, and of those that they name, are in the archive.
def archive = new File(basedir, 'target/function/jre/lib/function.jsa').getText('ISO-8859-1')
assert archive.contains('example/Greeter$Words')
for (String ofTests : ['dev/flint/runtime/GuestRuntime', 'dev/flint/runtime/junit', 'dev/flint/runtime/emulator',
    'org/eclipse/jetty', 'org/junit', 'org/slf4j']) {
  assert !archive.contains(ofTests)
}
