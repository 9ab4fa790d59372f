// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.likeness.api.plugin.Plugin;
import org.likeness.core.models.ModelLibrary;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The registry over the services of type {@link Plugin}: dynamic, nothing is created before it is asked for. */
@Component(service = PluginRegistry.class)
public final class OsgiRegistry extends AbstractRegistry {

  private final BundleContext context;
  private final BrokenPlugins broken;
  private final UserJars jars;
  private final ComponentFailures failures;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  @SuppressWarnings("rawtypes")
  private final ServiceTracker<Plugin, Candidate> tracker;
  private final BundleListener bundleListener = this::bundleChanged;

  @Activate
  public OsgiRegistry(BundleContext context, @Reference ServiceComponentRuntime components, @Reference ModelLibrary models) {
    this(context, components, models::isInstalled);
  }

  OsgiRegistry(BundleContext context, ServiceComponentRuntime components, Predicate<String> modelInstalled) {
    super(modelInstalled);
    this.context = context;
    this.failures = new ComponentFailures(components);
    this.jars = new UserJars(context);
    this.broken = new BrokenPlugins(context, components);
    this.tracker = new ServiceTracker<>(context, Plugin.class, new Customizer());
    context.addBundleListener(bundleListener);
    tracker.open();
  }

  @Deactivate
  void stop() {
    context.removeBundleListener(bundleListener);
    tracker.close();
  }

  @Override
  List<Candidate> candidates() {
    return new ArrayList<>(tracker.getTracked().values());
  }

  @Override
  List<PluginEntry> broken() {
    Set<String> offered = new HashSet<>();
    Set<String> bundles = new HashSet<>();
    candidates().forEach(c -> {
      offered.add(c.entry().bundle() + " " + c.entry().id());
      bundles.add(c.entry().jar());
    });
    List<PluginEntry> out = new ArrayList<>(broken.list().stream().filter(e -> !offered.contains(e.bundle() + " " + e.id())).toList());
    out.forEach(e -> bundles.add(e.jar()));
    jars.without(bundles).forEach(out::add);
    return out;
  }

  @Override
  public AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /** Listeners ask the tracker, which does not have the candidate before its customizer has returned. */
  @SuppressWarnings("rawtypes")
  private void tellWhenTracked(ServiceReference<Plugin> reference) {
    for (int i = 0; i < 200 && tracker.getService(reference) == null && reference.getBundle() != null; i++) {
      LockSupport.parkNanos(5_000_000L);
    }
    changed();
  }

  private void bundleChanged(BundleEvent event) {
    if (event.getType() == BundleEvent.UNRESOLVED || event.getType() == BundleEvent.INSTALLED
        || event.getType() == BundleEvent.UNINSTALLED) {
      changed();
    }
  }

  @SuppressWarnings("rawtypes")
  private final class Customizer implements ServiceTrackerCustomizer<Plugin, Candidate> {
    @Override
    public Candidate addingService(ServiceReference<Plugin> reference) {
      Candidate candidate = new ServiceCandidate(context, reference, failures, OsgiRegistry.this::changed).candidate();
      Thread.ofVirtual().start(() -> tellWhenTracked(reference));
      return candidate;
    }

    @Override
    public void modifiedService(ServiceReference<Plugin> reference, Candidate candidate) {
      changed();
    }

    @Override
    public void removedService(ServiceReference<Plugin> reference, Candidate candidate) {
      if (candidate.probing().stop()) {
        context.ungetService(reference); // else whoever asks for it still holds the framework's lock on it
      }
      changed();
    }
  }
}
