@ECHO OFF
REM Called by ..\mvnw.cmd and ..\likeness.cmd: sets JAVA_HOME to a JDK of at least version 21, or says what to install (status 2).
SET "LIKENESS_FOUND="
IF DEFINED JAVA_HOME CALL :try "%JAVA_HOME%"
IF NOT DEFINED LIKENESS_FOUND FOR /F "delims=" %%J IN ('where javac 2^>NUL') DO CALL :try "%%~dpJ.."
FOR %%B IN ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") DO (
  IF NOT DEFINED LIKENESS_FOUND FOR /D %%D IN ("%%~B\*") DO CALL :try "%%D"
)
IF NOT DEFINED LIKENESS_FOUND (
  ECHO Likeness needs a Java development kit ^(JDK^) of version 21 or newer and found none: install one ^(Temurin 21 or 25^) or set JAVA_HOME to it. 1>&2
  EXIT /B 2
)
SET "JAVA_HOME=%LIKENESS_FOUND%"
EXIT /B 0

:try
IF DEFINED LIKENESS_FOUND EXIT /B 0
IF NOT EXIST "%~1\bin\javac.exe" EXIT /B 0
IF NOT EXIST "%~1\release" EXIT /B 0
FOR /F "tokens=2 delims==" %%V IN ('findstr /B "JAVA_VERSION=" "%~1\release"') DO FOR /F "tokens=1 delims=." %%M IN ("%%~V") DO IF %%M GEQ 21 SET "LIKENESS_FOUND=%~f1"
EXIT /B 0
