def log = new File(basedir, 'build.log').readLines()
assert log.contains('"Good day, World!"')
assert log.contains('log of World')
assert log.any { it.startsWith('REPORT RequestId: ') && it.contains('Init Duration: ') }
assert new File(basedir, 'target/function.zip').isFile()
assert log.every { !it.contains('Linking the JRE ...') }
