// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngineProvider;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.likeness.api.problem.UserProblem;
import org.likeness.lib.djl.NativeHeap;
import org.likeness.tensor.internal.Convolutions;
import org.osgi.service.component.annotations.Component;

/**
 * The tensor engine: PyTorch behind the Deep Java Library.
 *
 * <p>Nothing native is loaded before the first call that needs it. Natives belong to the process, so all engines of one
 * process share the settings of the one that started first; threads and seed can be changed at any time.
 *
 * <p>Safe for use by several threads. Gradients are recorded on every thread unless it says otherwise ({@link Grad}).
 * Random numbers come from one generator per process: reproducible work keeps to one thread.
 */
@Component(service = TensorEngine.class)
public final class TensorEngine {

  /** The version that natives, JNI library and engine are pinned to. */
  public static final String DJL_VERSION = "0.35.1";

  private final EngineSettings settings;
  private volatile Engine engine;

  /** With the settings of the environment. */
  public TensorEngine() {
    this(EngineSettings.fromEnvironment());
  }

  public TensorEngine(EngineSettings settings) {
    this.settings = settings;
  }

  public EngineSettings settings() {
    return settings;
  }

  public boolean isStarted() {
    return engine != null;
  }

  /** Starts the engine unless it runs. The first start on a machine unpacks some 400 MB. */
  public TensorEngine start() {
    engine();
    return this;
  }

  /** A new scope for tensors on the settings' device; its owner closes it. */
  public NDManager newManager() {
    return engine().newBaseManager(device());
  }

  /** Seeds initialisers, dropout and all random tensors. Called before each step it makes a run resumable exactly. */
  public void seed(long seed) {
    // Torch's generator takes 32 bits. Seeds that fit are used as they are, so that Python with the same seed agrees.
    long bits = seed >= 0 && seed <= 0xffff_ffffL ? seed : Integer.toUnsignedLong(Long.hashCode(Seeds.mix(seed, 0)));
    engine().setRandomSeed((int) bits);
    JniUtils.setSeed(bits);
  }

  /** Seeds for one step of a run: different for each step, the same whenever the step is repeated. */
  public void seed(long runSeed, long step) {
    seed(Seeds.mix(runSeed, step));
  }

  /** Seeds and works, in a turn of its own: see {@link Turns}. */
  public <T> T seeded(long seed, Supplier<T> work) {
    return Turns.take(() -> {
      seed(seed);
      return work.get();
    });
  }

  /** The same for one step of a run, see {@link #seed(long, long)}. */
  public <T> T seeded(long runSeed, long step, Supplier<T> work) {
    return seeded(Seeds.mix(runSeed, step), work);
  }

  /** Threads of one operation, for the calling thread and for threads that have not computed yet. */
  public void setThreads(int threads) {
    engine();
    JniUtils.setNumThreads(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
  }

  public int threads() {
    engine();
    return JniUtils.getNumThreads();
  }

  public Device device() {
    int cuda = settings.cudaIndex();
    return cuda < 0 ? Device.cpu() : Device.gpu(cuda);
  }

  /** Versions and device; starts the engine. */
  public EngineInfo info() {
    Engine running = engine();
    String described = running.toString();
    String library = described.substring(described.lastIndexOf(": ") + 2).trim();
    return new EngineInfo(DJL_VERSION, running.getVersion(), settings.device(), threads(), Convolutions.way().words(), library);
  }

  private Engine engine() {
    Engine running = engine;
    if (running == null) {
      synchronized (TensorEngine.class) {
        running = engine;
        if (running == null) {
          running = onOwnThread("tensor engine start", this::load);
          // Another thread: gradients are off on the one that has started it.
          onOwnThread("tensor engine check", TensorEngine::settleConvolutions);
          engine = running;
        }
      }
    }
    return running;
  }

  /**
   * The engine finds its parts through the context class loader, and it switches gradients off on the thread that
   * starts it. A thread of its own keeps both from the caller.
   */
  private <T> T onOwnThread(String name, Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        Thread.currentThread().setContextClassLoader(PtEngineProvider.class.getClassLoader());
        done.complete(work.get());
      } catch (Throwable t) {
        done.completeExceptionally(t);
      }
    }, name);
    thread.setDaemon(true);
    thread.start();
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the tensor engine was starting", e);
    }
  }

  private Engine load() {
    property("ai.djl.offline", "true");
    property("OPT_OUT_TRACKING", "true");
    property("DJL_CACHE_DIR", settings.cache().resolve("djl").toString());
    int threads = settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
    property("ai.djl.pytorch.num_threads", Integer.toString(threads));
    NativeHeap.keepFreedMemory();
    if (Processor.hidesItsCaches()) {
      Convolutions.suspect();
    }
    // Also when the Engine class was initialised earlier, on a thread whose context class loader saw no provider.
    Engine.registerEngine(new PtEngineProvider());
    Engine loaded = Engine.getEngine("PyTorch");
    if (settings.cudaIndex() >= loaded.getGpuCount()) {
      throw new UserProblem("Device: '" + settings.device() + "' is not there; the engine sees "
          + (loaded.getGpuCount() == 0 ? "no graphics card" : loaded.getGpuCount() + " graphics cards") + ", 'cpu' always works.");
    }
    return loaded;
  }

  private static Convolutions.Way settleConvolutions() {
    int threads = JniUtils.getNumThreads();
    JniUtils.setNumThreads(1); // small work: several would only wait for one another
    try {
      Convolutions.settle(Path.of(LibUtils.getLibtorchPath()));
    } catch (IllegalStateException e) {
      throw new UserProblem("The tensor engine is not used: " + e.getMessage() + ".", e);
    } finally {
      JniUtils.setNumThreads(threads);
    }
    return Convolutions.way();
  }

  private static void property(String name, String value) {
    if (System.getProperty(name) == null && System.getenv(name) == null) {
      System.setProperty(name, value);
    }
  }

  private RuntimeException problem(Throwable cause) {
    if (cause instanceof UserProblem user) {
      return user;
    }
    if (cause instanceof EngineException || cause instanceof LinkageError) {
      return new UserProblem("The tensor engine could not start on " + System.getProperty("os.name") + " "
          + System.getProperty("os.arch") + " with its cache in " + settings.cache() + ": " + cause.getMessage()
          + ". Check that the folder is writable and has 1 GB free, then run doctor.", cause);
    }
    return new IllegalStateException("The tensor engine could not start", cause);
  }
}
