// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Parameter records: one description yields form, YAML, JSON and documentation. */
package org.likeness.api.parameters;
