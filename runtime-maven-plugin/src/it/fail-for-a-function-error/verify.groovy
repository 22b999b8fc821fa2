def log = new File(basedir, 'build.log').text
assert log.contains('"errorMessage":"nobody of the name 7"')
assert log.contains('The function answered with an error of type Runtime.UserException')
assert log.contains('REPORT RequestId: ')
