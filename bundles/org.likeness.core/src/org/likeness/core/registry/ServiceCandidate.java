// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.List;
import java.util.Optional;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.core.registry.Candidate.Probe;
import org.likeness.core.registry.PluginEntry.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** A candidate read from a service's properties; the service itself is got at the first need. */
@SuppressWarnings("rawtypes")
final class ServiceCandidate {
  private final BundleContext context;
  private final ServiceReference<Plugin> reference;
  private final ComponentFailures failures;
  private Probe probe;

  ServiceCandidate(BundleContext context, ServiceReference<Plugin> reference, ComponentFailures failures) {
    this.context = context;
    this.reference = reference;
    this.failures = failures;
  }

  Candidate candidate() {
    long order = reference.getProperty(Constants.SERVICE_ID) instanceof Long id ? id : 0;
    return new Candidate(entry(), order, this::probe);
  }

  private PluginEntry entry() {
    Bundle bundle = reference.getBundle();
    Descriptor d = new Descriptor(reference::getProperty);
    Kind kind = d.kind();
    String complaint = KindTypes.complaint(kind, d.id());
    Optional<Class<? extends Record>> parameters = Optional.empty();
    try {
      parameters = Optional.of(parameters(bundle, d.text("parameters")));
    } catch (ClassNotFoundException | LinkageError | IllegalArgumentException | ClassCastException e) {
      complaint = complaint.isEmpty() ? "its parameter record cannot be used: " + e.getMessage() : complaint;
    }
    int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer r ? r : 0;
    return d.entry(bundle, complaint.isEmpty() ? State.READY : State.FAILED, complaint, parameters, ranking);
  }

  private static Class<? extends Record> parameters(Bundle bundle, String name) throws ClassNotFoundException {
    Class<? extends Record> type = name.isEmpty() || name.equals(NoParameters.class.getName()) ? NoParameters.class
        : bundle.loadClass(name).asSubclass(Record.class);
    ParameterSchema.of(type);
    return type;
  }

  private synchronized Probe probe() {
    if (probe == null) {
      probe = ask();
    }
    return probe;
  }

  private Probe ask() {
    try {
      Plugin<?> plugin = context.getService(reference);
      if (plugin != null) {
        return Probe.of(plugin);
      }
    } catch (RuntimeException | LinkageError e) {
      return Probe.failed("it does not start: " + ComponentFailures.sentence(e));
    }
    List<String> reasons = failures.reasons(reference);
    return Probe.failed("it does not start: " + (reasons.isEmpty() ? "the reason is in the log" : reasons.get(0)));
  }
}
