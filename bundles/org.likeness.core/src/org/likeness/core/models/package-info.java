// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The model library: what can be installed, what is, and installing it. */
package org.likeness.core.models;
