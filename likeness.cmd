@ECHO OFF
REM Starts Likeness: without arguments, or with --workspace DIR alone, the workbench, else a command. See the script "likeness" beside this one.
SETLOCAL ENABLEEXTENSIONS
SET "HERE=%~dp0"
SET "FINDER=%HERE%.mvn\find-java.cmd"
IF EXIST "%HERE%plugins" SET "FINDER=%HERE%find-java.cmd"
CALL "%FINDER%" || EXIT /B 2

SET "PRODUCT=%HERE%"
IF EXIST "%HERE%plugins" GOTO found
SET "PRODUCT=%HERE%releng\org.likeness.product\target\products\likeness\win32\win32\x86_64\likeness\"
IF EXIST "%PRODUCT%configuration\config.ini" GOTO found
ECHO Likeness is not built yet: building it now (a few minutes the first time) ... 1>&2
PUSHD "%HERE%"
CALL mvnw.cmd -B -ntp package -DskipTests -pl releng/org.likeness.product -am 1>&2 || (ECHO Likeness could not be built. 1>&2 & POPD & EXIT /B 1)
POPD

:found
FOR %%J IN ("%PRODUCT%plugins\org.likeness.launcher_*.jar") DO SET "LAUNCHER=%%~fJ"
FOR %%J IN ("%PRODUCT%plugins\org.eclipse.osgi_*.jar") DO SET "OSGI=%%~fJ"
SET "WINDOW="
IF "%~1"=="" SET "WINDOW=1"
IF "%~1"=="--workspace" IF NOT "%~2"=="" IF "%~3"=="" SET "WINDOW=1"
SET "TUNING="
IF DEFINED WINDOW SET "TUNING=-XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000"
:run
"%JAVA_HOME%\bin\java.exe" %TUNING% --enable-native-access=ALL-UNNAMED %LIKENESS_JAVA_OPTS% -cp "%LAUNCHER%;%OSGI%" org.likeness.launcher.Main %*
SET "STATUS=%ERRORLEVEL%"
IF "%STATUS%"=="23" IF DEFINED WINDOW GOTO run
EXIT /B %STATUS%
