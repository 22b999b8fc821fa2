def log = new File(basedir, 'build.log').text
assert log.contains('flint.handler; with Gradle: handler) is example.Nowhere::handle: expected a class example.Nowhere')
assert !new File(basedir, 'target/function.zip').exists()
