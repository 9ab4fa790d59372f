// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.core.registry.PluginEntry.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** A candidate read from a service's properties; its classes are loaded and the service is got at the first need. */
@SuppressWarnings("rawtypes")
final class ServiceCandidate {
  private final BundleContext context;
  private final ServiceReference<Plugin> reference;
  private final ComponentFailures failures;
  private final Runnable late;

  /** @param late called when it answers after somebody was told that it does not */
  ServiceCandidate(BundleContext context, ServiceReference<Plugin> reference, ComponentFailures failures, Runnable late) {
    this.context = context;
    this.reference = reference;
    this.failures = failures;
    this.late = late;
  }

  Candidate candidate() {
    long order = reference.getProperty(Constants.SERVICE_ID) instanceof Long id ? id : 0;
    Descriptor descriptor = new Descriptor(reference::getProperty);
    String complaint = Descriptor.complaint(descriptor.id());
    int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer r ? r : 0;
    PluginEntry entry = descriptor.entry(reference.getBundle(), complaint.isEmpty() ? State.READY : State.FAILED, complaint, ranking);
    return new Candidate(entry, order, new Probing(entry.id(), Probing.LIMIT,
        () -> Questions.ask(entry, () -> parameters(reference.getBundle(), descriptor.text("parameters")), this::service), late));
  }

  private static Class<? extends Record> parameters(Bundle bundle, String name) throws ClassNotFoundException {
    return name.isEmpty() || name.equals(NoParameters.class.getName()) ? NoParameters.class
        : bundle.loadClass(name).asSubclass(Record.class);
  }

  private Plugin<?> service() {
    Plugin<?> plugin = context.getService(reference);
    if (plugin == null) {
      throw new IllegalStateException(failures.reason(reference));
    }
    return plugin;
  }
}
